def log = new File(basedir, 'build.log').text
assert log =~ /(?i)no entit(y|ies) found/
assert log.contains('target' + File.separator + 'classes')
assert log.contains('schema.packages') || log.contains('schema.entityDependencies')
return true
