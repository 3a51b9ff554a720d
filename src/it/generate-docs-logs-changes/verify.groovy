def log = new File(basedir, 'docs/schema-changes.md').readLines()
def entries = log.findAll { it.startsWith('## ') }
assert entries.size() == 2
assert entries[0].startsWith('## 2026-11-02') && entries[0].contains('Phone numbers')
assert entries[1].startsWith('## 2026-11-01')
def newest = log.subList(log.indexOf(entries[0]), log.indexOf(entries[1])).join('\n')
assert newest.contains('phone')
assert newest.contains('varchar') || newest.contains('character varying(100)') && newest.contains('character varying(320)')
assert new File(basedir, 'docs/database-schema.md').text.contains('phone')
return true
