import groovy.json.JsonSlurper

assert new JsonSlurper().parse(new File(basedir, 'model/target/schema/report.json')).verdict == 'PASS'
assert new File(basedir, 'model/docs/database-schema.md').exists()
assert !new File(basedir, 'web/target/schema').exists() && !new File(basedir, 'web/docs').exists()
def log = new File(basedir, 'build.log').text
assert log.readLines().findAll { it.contains('passed over: ') }.size() >= 2

def build = new JsonSlurper().parse(new File(basedir, 'target/schema/report.json'))
assert build.verdict == 'PASS'
assert build.modules.any { it ==~ /model: pass, \d+ facts compared, 0 errors, 0 warnings, \d+ info/ }
assert build.modules.contains('web: no report')
assert new File(basedir, 'target/schema/report.md').text.contains('- web: no report')
assert log.contains('no module has a report: looked for report.json')
return true
