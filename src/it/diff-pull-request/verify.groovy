def diff = new File(basedir, 'target/schema/diff.md').text
assert diff.startsWith('<!-- schemaguard diff -->\n\n## Schema: 1 breaking, 1 additive changes\n')
assert diff.contains('- Removed column `public.customer.phone`')
assert diff.contains('- Added table `public.invoice` with 2 columns')
assert diff.contains('```mermaid\nerDiagram')
assert diff =~ /\n### Drift: 1 warning\n\n- WARNING SG802 `public\.invoice \(customer_id\)`: [^\n]*\n*$/
def json = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/schema/diff.json'))
assert json.summary == [breaking: 1, additive: 1, cosmetic: 0]
assert new File(basedir, 'target/unchanged/diff.md').text.contains('Both states of the schema are the same.')
def log = new File(basedir, 'build.log').text
assert log.contains('git knows no commit nothing here')
// Neither the work tree nor a reference of the repository has changed.
def repository = io.github.schemaguard.git.TestRepository.init(basedir.toPath())
assert repository.state() == context.get('before')
return true
