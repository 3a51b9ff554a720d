import groovy.json.JsonSlurper

def read = { new JsonSlurper().parse(new File(basedir, it)) }
def agrees = read('target/agrees/report.json')
assert agrees.verdict == 'PASS' && agrees.findings == []
assert agrees.coverage.checked == 10 && agrees.coverage.skipped == 0 && agrees.coverage.unknown == 0
assert read('target/schema/report.json').findings.collect { [it.code, it.severity, it.object.table + '.' + it.object.name] } == [
        ['SG203', 'ERROR', 'old_voucher.secret_code'],
        ['SG203', 'ERROR', 'shopping_cart.display_name'],
        ['SG902', 'ERROR', 'shopping_cart.merged_into_id'],
]
return true
