import groovy.json.JsonSlurper

def report = new JsonSlurper().parse(new File(basedir, 'target/schema/report.json'))
assert report.coverage.checked == 38 && report.coverage.unknown == 0
assert report.findings.findAll { it.code == 'SG101' }.collect { it.object.name } == [
        'correlationkeyinfo', 'correlationpropertyinfo', 'eventtypes', 'mappedvariable', 'processinstanceinfo', 'sessioninfo', 'workiteminfo']
assert report.findings.every { it.severity == 'ERROR' && it.code in ['SG101', 'SG307'] }
def proposals = new File(basedir, 'target/schema/proposals').listFiles().findAll { it.name.endsWith('.sql') }
assert proposals.size() == report.findings.size()
assert proposals.every { !it.text.contains('CREATE UNIQUE INDEX') }
return true
