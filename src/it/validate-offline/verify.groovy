import groovy.json.JsonSlurper

assert new JsonSlurper().parse(new File(basedir, 'target/schema/report.json')).verdict == 'PASS'
return true
