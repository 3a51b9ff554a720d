import groovy.json.JsonSlurper

def report = new JsonSlurper().parse(new File(basedir, 'target/schema/report.json'))
assert report.verdict == 'FAIL'
assert report.findings.size() == 1
def finding = report.findings[0]
assert finding.code == 'SG203'
assert finding.object.subMap(['table', 'name']) == [table: 'letter', name: 'sent_to']
assert finding.locations.any { it.file == 'src/main/java/shop/letters/Letter.java' && it.line == 14 }

def log = new File(basedir, 'build.log').text
assert log.contains('persistence unit sales of target/classes/META-INF/persistence.xml')
assert log.contains('persistence unit letters of target/classes/META-INF/persistence.xml')
return true
