import groovy.json.JsonSlurper

def report = new JsonSlurper().parse(new File(basedir, 'application/target/schema/report.json'))
assert report.verdict == 'FAIL'
assert report.findings.size() == 1
def finding = report.findings[0]
assert finding.code == 'SG203' && finding.provenance == 'declared'
assert finding.object.subMap(['table', 'name']) == [table: 'letter', name: 'sent_to']
assert finding.locations == [[file: '../model/src/main/resources/META-INF/letters.xml', line: 7]]

def log = new File(basedir, 'build.log').text
assert log.contains('../model/src/main/resources/META-INF/letters.xml:7')
assert log.readLines().findAll { it.contains('passed over: ') }.size() == 2
return true
