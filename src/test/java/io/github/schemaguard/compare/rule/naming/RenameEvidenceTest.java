package io.github.schemaguard.compare.rule.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two names look like one name that was changed. */
class RenameEvidenceTest {

    @ParameterizedTest
    @CsvSource({
        // One name has all words of the other one.
        "full_name, name, true",
        "name, full_name, true",
        "nameOfCustomer, customer_name, true",
        "order_item, item_of_order, true",
        "tax_id, id_tax, true",
        // Words of two letters say nothing.
        "created_at, booked_at, false",
        "owner_id, buyer_id, false",
        "id, at, false",
        "to, of_the_customer, false",
        // One name is part of the other, without its underscores.
        "mail, email, true",
        "webvisit, web_visit_log, true",
        "age, package, false",
        "item, systemitems, true",
        // Few letters differ: at most one in four of the longer name.
        "adress, address, true",
        "recieved, received, true",
        "colour, color, true",
        "grey, gray, true",
        "abcd, abxy, false",
        "cat, cut, false",
        "statuses, status, true",
        "quantity, quantitee, true",
        "amount, account, false",
        "abcdefgh, bacdefhg, true",
        "abcdefgh, badcefhg, false",
        // Nothing in common.
        "legacy_ref, approver_id, false",
        "staging_import, audit_entry, false",
    })
    void similar_names(String one, String other, boolean similar) {
        assertThat(RenameEvidence.areSimilar(one, other)).isEqualTo(similar);
        assertThat(RenameEvidence.areSimilar(other, one))
                .as("the other way round")
                .isEqualTo(similar);
    }
}
