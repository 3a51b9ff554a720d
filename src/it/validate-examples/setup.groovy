import java.nio.file.Files

// The repository's own examples, as a newcomer runs them.
['shop', 'shop-drifted'].each { name ->
    def from = new File(basedir, "../../../examples/$name").canonicalFile.toPath()
    def to = new File(basedir, name).toPath()
    Files.walk(from).filter { Files.isRegularFile(it) && !from.relativize(it).startsWith('target') }.forEach {
        def copy = to.resolve(from.relativize(it).toString())
        Files.createDirectories(copy.parent)
        Files.copy(it, copy)
    }
}
return true
