def log = new File(basedir, 'build.log').text
assert log =~ /no entit(y|ies)/
assert log.contains('target' + File.separator + 'classes')
assert log.contains('schema.packages') || log.contains('schema.entityDependencies')
return true
