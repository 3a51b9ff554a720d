def document = new File(basedir, 'docs/database-schema.md')
def line = document.readLines().findIndexOf { it.startsWith('| `credit`') } + 1
def log = new File(basedir, 'build.log').text
assert log.readLines().findAll { it.startsWith('[ERROR] Failed to execute goal') && it.contains("docs/database-schema.md:$line: ") }.size() == 2
assert document.readLines()[line - 1] == '| `credit` | `numeric(12,2)` |'
return true
