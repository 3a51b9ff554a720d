create collation insensitive (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
create collation bytewise (lc_collate = 'C', lc_ctype = 'POSIX');
comment on collation insensitive is 'Upper and lower case are equal.';

create text search dictionary whole_words (template = simple, accept = false);
create text search template own_simple (init = dsimple_init, lexize = dsimple_lexize);
create text search parser own_parser (
    start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, headline = prsd_headline, lextypes = prsd_lextype);
create text search configuration products (copy = english);
alter text search configuration products alter mapping for asciiword with whole_words, english_stem;
create text search configuration raw (parser = own_parser);
alter text search configuration raw add mapping for word with simple;
comment on text search configuration products is 'How products are found.';

create conversion from_latin for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;

create operator family both_ways using btree;
alter operator family both_ways using btree add
    operator 1 < (int4, int8), function 1 btint48cmp (int4, int8);
create operator class backwards for type int4 using btree family both_ways as
    operator 1 >, operator 2 >=, operator 3 =, operator 4 <=, operator 5 <, function 1 btint4cmp (int4, int4);
create operator class own_family for type int4 using hash as operator 1 =, function 1 hashint4 (int4);

do $$ begin
    create type label;
    create function label_in(cstring) returns label language internal immutable strict as 'textin';
    create function label_out(label) returns cstring language internal immutable strict as 'textout';
    create type label (input = label_in, output = label_out, like = text, category = 'S', default = 'none');
end $$;
comment on type label is 'What is on the parcel.';

create function own_handler() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create language own_language handler own_handler;
create access method own_heap type table handler heap_tableam_handler;
create transform for int language sql (from sql with function prsd_lextype(internal), to sql with function int4recv(internal));

create foreign data wrapper files options (debug 'true');
create server archive type 'tape' version '2' foreign data wrapper files options (host 'a', password_file 'x');
comment on server archive is 'The old invoices.';
