import groovy.json.JsonSlurper

def findings = new JsonSlurper().parse(new File(basedir, 'gate/target/schema/report.json')).findings
assert findings.collect { [it.code, it.object.table, it.object.name] } == [['SG102', 'customer', 'email']]
assert new File(basedir, 'target/schema/catalog.json').text.contains('customer')
def log = new File(basedir, 'build.log').readLines()
assert log.any { it.contains('passed over: module it:gate has the entities and migrations of this module on its class path') }
assert log.count { it.contains('passed over: no entities, no migrations and no document in this module') } == 2
return true
