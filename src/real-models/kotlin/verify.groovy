import groovy.json.JsonSlurper

def read = { new JsonSlurper().parse(new File(basedir, it)) }
def agrees = read('target/agrees/report.json')
assert agrees.verdict == 'PASS' && agrees.findings == [] && agrees.coverage.checked == 13
def line = { place ->
    def text = new File(basedir, place.file).readLines()[place.line - 1]
    (text =~ /va[lr] (\w+)/)[0][1]
}
assert read('target/schema/report.json').findings.collect { it.code + ' ' + it.object.name + ' ' + line(it.locations[0]) } == [
        'SG203 badge badge',
        'SG203 tag tags',
        'SG203 email email',
        'SG203 street street',
        'SG206 created_at createdAt',
        'SG203 nickname nickname',
]
return true
