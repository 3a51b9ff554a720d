io.github.schemaguard.LayoutLog.check(basedir)
return true
