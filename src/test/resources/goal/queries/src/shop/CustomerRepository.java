package shop;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.*;
import org.springframework.data.jpa.repository.*;
import org.springframework.data.repository.query.Param;

public interface CustomerRepository extends JpaRepository<Customer, Long> {

    @Query(value = "select c.nick_name from customer c where c.id = :id", nativeQuery = true) //! @Query(value = "select c.alias from customer c where c.id = :id", nativeQuery = true)
    String nickName(@Param("id") Long id);

    @Query(value = "select c.region, c.name, count(*) from customer c group by c.region", nativeQuery = true) //! @Query(value = "select c.region, count(*) from customer c group by c.region", nativeQuery = true)
    List<Object[]> perRegion();

    @Query(
            value = "select c from Customer c where c.region = :region",
            countQuery = "select count(x) from Customer c where c.region = :region") //! countQuery = "select count(c) from Customer c where c.region = :region")
    Page<Customer> inRegion(@Param("region") String region, Pageable page);

    @Query("select c from Customer c where c.nickname = ?1") //! @Query("select c from Customer c where c.alias = ?1")
    Optional<Customer> byNickname(String nickname);

    List<Customer> findBySurname(String surname); //! List<Customer> findByName(String surname);

    @Query(value = "select c.name from customer c", nativeQuery = true) //! @Query(value = "select c.name, c.region from customer c", nativeQuery = true)
    List<Named> named();

    @Query("select e from #{#entityName} e where e.name like %:part%")
    List<Customer> likeName(@Param("part") String part, Sort sort);

    @Query(value = "select * from #{#entityName} c where c.name = :name", nativeQuery = true)
    List<Object[]> nativeByEntityName(@Param("name") String name);

    boolean existsByAliasIgnoreCase(String alias);

    long deleteByRegionIn(Collection<String> regions);

    Stream<Customer> streamByDeletedFalse();

    Page<Customer> findByNameContainingOrderByAliasAsc(String part, Pageable page);

    List<Customer> findTop3ByRegionOrderByName(String region);

    default List<Customer> nobody() {
        return List.of();
    }

    interface Named {
        String getName();

        String getRegion();
    }
}
