import groovy.json.JsonSlurper

def report = new JsonSlurper().parse(new File(basedir, 'target/schema/report.json'))
assert report.verdict == 'PASS'
assert report.coverage.checked == 18 && report.coverage.skipped == 0 && report.coverage.unknown == 0
assert report.findings.collect { [it.code, it.severity, it.object.table, it.object.name] } == [
        ['SG206', 'WARNING', 'event_publication', 'completion_attempts'],
        ['SG206', 'WARNING', 'event_publication_archive', 'completion_attempts'],
        ['SG206', 'INFO', null, 'public']]
assert report.findings[2].members*.object*.name.unique().sort() == ['event_type', 'listener_id', 'publication_date', 'serialized_event']
return true
