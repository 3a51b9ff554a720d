import groovy.json.JsonSlurper

assert new JsonSlurper().parse(new File(basedir, 'app/target/schema/report.json')).verdict == 'PASS'
assert new File(basedir, 'app/docs/database-schema.md').text.contains('customer')
assert !new File(basedir, 'domain/docs').exists() && !new File(basedir, 'db/docs').exists()
assert new File(basedir, 'target/schema/catalog.json').exists()
def log = new File(basedir, 'build.log').readLines()
def covered = 'passed over: module it:app has the entities and migrations of this module on its class path and compares them'
assert log.findAll { it.contains(covered) }.size() == 6
assert log.any { it.contains('Module it:app has entities and migrations on its class path: run the goal there, with -pl it:app -am') }
assert log.any { it.contains('on project apart: nothing to compare:') && it.contains('The modules of this project, domain, db, app, are not part of this call: leave out -N') }
return true
