package shop

import jakarta.persistence.*
import java.time.Instant

@MappedSuperclass
abstract class Auditable {
    @Column(name = "created_at", nullable = false)
    var createdAt: Instant? = null
}

@Entity
open class Agent {
    @get:Id
    open var id: Long = 0

    @get:Column(length = 30)
    open var badge: String? = null
}
