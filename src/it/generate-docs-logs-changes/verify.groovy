def log = new File(basedir, 'docs/schema-changes.md').readLines()
def entries = log.findAll { it.startsWith('## ') }
assert entries.size() == 2
assert entries[0].startsWith('## 2026-11-02') && entries[0].contains('Phone numbers')
assert entries[1].startsWith('## 2026-11-01')
def newest = log.subList(log.indexOf(entries[0]), log.indexOf(entries[1])).join('\n')
assert newest.contains('phone')
assert newest.contains('varchar') || newest.contains('character varying(100)') && newest.contains('character varying(320)')
def index = new File(basedir, 'docs/database-schema.md').text
def pages = new File(basedir, 'docs/database-schema').listFiles()*.name.sort()
assert !pages.isEmpty() && pages.every { index.contains('(database-schema/' + it + ')') }
assert !index.contains('| Column |')
assert new File(basedir, 'docs/database-schema/public.customer.md').text.contains('phone')
assert new File(basedir, 'build.log').text.contains('No drift')
return true
