import groovy.json.JsonSlurper

def shop = new JsonSlurper().parse(new File(basedir, 'shop/target/schema/report.json'))
assert shop.verdict == 'PASS' && shop.findings == []
assert shop.coverage.checked > 90 && shop.coverage.unknown == 0

def drifted = new JsonSlurper().parse(new File(basedir, 'shop-drifted/target/schema/report.json'))
assert drifted.verdict == 'FAIL'
assert drifted.findings.collect { [it.code, it.severity, it.object.table, it.object.columns ?: it.object.name, it.odd] } as Set == [
    ['SG203', 'ERROR', 'customer', 'email', 'entities'],
    ['SG210', 'ERROR', 'purchase_order', ['status'], 'entities'],
    ['SG105', 'ERROR', 'shipment', 'handling_class', 'entities'],
    ['SG302', 'WARNING', 'supplier', ['vat_number'], 'entities'],
    ['SG401', 'ERROR', 'product', 'name', 'document'],
    ['SG402', 'ERROR', 'stock_level', 'counted_at', 'document']] as Set
assert drifted.findings.every { it.locations.size() > 0 && it.repairs.size() > 0 }
assert drifted.findings.findAll { it.odd == 'entities' }.every { finding -> finding.locations.any { it.file.endsWith('.java') && it.line > 0 } }
return true
