def export = new File(basedir, 'target/schema/export')
def files = []
export.eachFileRecurse(groovy.io.FileType.FILES) { files << export.toPath().relativize(it.toPath()).toString().replace('\\', '/') }
assert files.sort() == ['json-schema/public.customer.schema.json']
def schema = new groovy.json.JsonSlurper().parse(new File(export, 'json-schema/public.customer.schema.json'))
assert schema.properties.email.maxLength == 100
def log = new File(basedir, 'build.log').text
assert log.contains('written: 5 files in')
assert log =~ /schema.exports.*visio.*dbml, plantuml, json-schema, datahub/
return true
