import groovy.json.JsonSlurper

context.get('server').close()
def report = new JsonSlurper().parse(new File(basedir, 'target/schema/report.json'))
assert report.verdict == 'PASS' && report.findings == []
def log = new File(basedir, 'build.log').text
assert log =~ /database: postgresql:\/\/postgres@127\.0\.0\.1:\d+\/shop \(from \.env, DATABASE_URL\)/
assert log =~ /Time: \d+\.\d\d s; finding the modules \d\.\d\d s, .*reading the database \d\.\d\d s/
return true
