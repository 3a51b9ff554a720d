import groovy.json.JsonSlurper

def report = new JsonSlurper().parse(new File(basedir, 'target/schema/report.json'))
assert report.verdict == 'FAIL'
assert report.findings*.code == ['SG203']
assert report.checks*.check == ['db-models']
def log = new File(basedir, 'build.log').text
assert log.readLines().findAll { it.contains('compiler:3.14.1:compile') || it.contains(':compile (default-compile)') }.size() == 1
return true
