import groovy.json.JsonSlurper

def report = new JsonSlurper().parse(new File(basedir, 'target/schema/report.json'))
assert report.verdict == 'FAIL'
assert report.findings.size() == 1
def finding = report.findings[0]
assert finding.code == 'SG203' && finding.severity == 'ERROR' && finding.consequence == 'INSERT_FAILS'
assert finding.object.subMap(['kind', 'schema', 'table', 'name']) == [kind: 'column', schema: 'public', table: 'customer', name: 'email']
assert finding.database == 'character varying(100)'
assert finding.entities == 'character varying(320)'
assert finding.document == 'character varying(100)'
assert finding.odd == 'entities' && finding.provenance == 'declared'
assert finding.locations.any { it.file == 'src/main/java/shop/Customer.java' && it.line == 18 }
assert finding.repairs[0].target == 'entities' && finding.repairs[0].text.contains('length = 100')

def proposals = new File(basedir, 'target/schema/proposals').listFiles()*.name.sort()
assert proposals == ['V2__column_length_public_customer_email.sql']
assert new File(basedir, 'target/schema/proposals/' + proposals[0]).text.readLines().last() ==
        'ALTER TABLE public.customer ALTER COLUMN email TYPE character varying(320);'

def log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] SG203 public.customer.email')
assert log.contains('src/main/java/shop/Customer.java:18')
assert !log.contains('\tat io.github.schemaguard')
return true
