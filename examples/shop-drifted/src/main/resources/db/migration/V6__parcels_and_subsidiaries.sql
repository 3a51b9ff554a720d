-- Parcels get a handling class, and subsidiaries may share the VAT number of their parent company.
-- Nobody changed the entities: two of the drifts that this example shows.

ALTER TABLE shipment ADD COLUMN handling_class varchar(12) NOT NULL;

COMMENT ON COLUMN shipment.handling_class IS 'How the carrier must treat the parcel, such as "fragile".';

ALTER TABLE supplier DROP CONSTRAINT supplier_vat_number_key;
