package shop;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.data.domain.*;
import org.springframework.data.jpa.repository.*;
import org.springframework.data.repository.query.Param;

public interface PurchaseRepository extends BaseRepository<Purchase>, PurchaseRepositoryCustom {

    @Query(value = "select p.id from purchase p join customer c on c.id = p.reference", nativeQuery = true) //! @Query(value = "select p.id from purchase p join customer c on c.id = p.customer_id", nativeQuery = true)
    List<Long> joined();

    @Query(value = "select note from event where id = ?1", nativeQuery = true) //! @Query(value = "select note from audit.event where id = ?1", nativeQuery = true)
    String note(Long id);

    @Modifying
    @Query(value = "update purchase set sum = :total where id = :id", nativeQuery = true) //! @Query(value = "update purchase set total = :total where id = :id", nativeQuery = true)
    int change(@Param("id") Long id, @Param("total") java.math.BigDecimal total);

    @Modifying
    @Query("update Purchase p set p.total = 0 where p.customer.region = :region")
    int reset(@Param("region") String region);

    @Query(
            value = "select * from purchase where tags @> cast(:tags as jsonb) and reference <> ':none'",
            countQuery = "select count(*) from purchase where tags @> cast(:tags as jsonb)",
            nativeQuery = true)
    Page<Object[]> tagged(@Param("tags") String tags, Pageable page);

    @Query(value = "select p.id from purchase p where p.placed_at > :since - interval '1 day'", nativeQuery = true)
    List<Long> since(@Param("since") OffsetDateTime since);

    @Query(value = "select id from purchase where (:ref is null or reference = :ref)", nativeQuery = true)
    List<Long> optional(@Param("ref") String ref);

    List<Purchase> findByCustomerRegion(String region);

    List<Purchase> findByCustomer(Customer customer, Limit limit);

    @Query(
            value = "select p.id from purchase p, generate_series(:low, :high) n"
                    + " where p.id = n and p.token is not distinct from :token",
            nativeQuery = true)
    List<Long> numbered(@Param("low") Integer low, @Param("high") Integer high, @Param("token") java.util.UUID token);
}
