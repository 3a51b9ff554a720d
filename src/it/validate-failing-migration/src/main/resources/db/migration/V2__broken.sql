alter table customer add column note text;

alter table costumer add column phone text;
