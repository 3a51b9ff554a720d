package shop;

import java.util.List;

public interface PurchaseRepositoryCustom {
    List<Purchase> somethingElse(String text);
}
