--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: own_handler(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.own_handler() RETURNS language_handler
    LANGUAGE c
    AS '$libdir/plpgsql', 'plpgsql_call_handler';


--
-- Name: own_language; Type: PROCEDURAL LANGUAGE; Schema: -; Owner: -
--

CREATE PROCEDURAL LANGUAGE own_language HANDLER public.own_handler;


--
-- Name: bytewise; Type: COLLATION; Schema: public; Owner: -
--

CREATE COLLATION public.bytewise (provider = libc, lc_collate = 'C', lc_ctype = 'POSIX');


--
-- Name: insensitive; Type: COLLATION; Schema: public; Owner: -
--

CREATE COLLATION public.insensitive (provider = icu, deterministic = false, locale = 'und-u-ks-level2');


--
-- Name: COLLATION insensitive; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLLATION public.insensitive IS 'Upper and lower case are equal.';


--
-- Name: TRANSFORM FOR integer LANGUAGE sql; Type: TRANSFORM; Schema: -; Owner: -
--

CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION pg_catalog.prsd_lextype(internal), TO SQL WITH FUNCTION pg_catalog.int4recv(internal));


--
-- Name: label; Type: SHELL TYPE; Schema: public; Owner: -
--

CREATE TYPE public.label;


--
-- Name: label_in(cstring); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.label_in(cstring) RETURNS public.label
    LANGUAGE internal IMMUTABLE STRICT
    AS $$textin$$;


--
-- Name: label_out(public.label); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.label_out(public.label) RETURNS cstring
    LANGUAGE internal IMMUTABLE STRICT
    AS $$textout$$;


--
-- Name: label; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.label (
    INTERNALLENGTH = variable,
    INPUT = public.label_in,
    OUTPUT = public.label_out,
    DEFAULT = 'none',
    CATEGORY = 'S',
    ALIGNMENT = int4,
    STORAGE = extended
);


--
-- Name: TYPE label; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TYPE public.label IS 'What is on the parcel.';


--
-- Name: own_heap; Type: ACCESS METHOD; Schema: -; Owner: -
--

CREATE ACCESS METHOD own_heap TYPE TABLE HANDLER heap_tableam_handler;


--
-- Name: both_ways; Type: OPERATOR FAMILY; Schema: public; Owner: -
--

CREATE OPERATOR FAMILY public.both_ways USING btree;
ALTER OPERATOR FAMILY public.both_ways USING btree ADD
    OPERATOR 1 <(integer,bigint) ,
    FUNCTION 1 (integer, bigint) btint48cmp(integer,bigint);


--
-- Name: backwards; Type: OPERATOR CLASS; Schema: public; Owner: -
--

CREATE OPERATOR CLASS public.backwards
    FOR TYPE integer USING btree FAMILY public.both_ways AS
    OPERATOR 1 >(integer,integer) ,
    OPERATOR 2 >=(integer,integer) ,
    OPERATOR 3 =(integer,integer) ,
    OPERATOR 4 <=(integer,integer) ,
    OPERATOR 5 <(integer,integer) ,
    FUNCTION 1 (integer, integer) btint4cmp(integer,integer);


--
-- Name: own_family; Type: OPERATOR FAMILY; Schema: public; Owner: -
--

CREATE OPERATOR FAMILY public.own_family USING hash;


--
-- Name: own_family; Type: OPERATOR CLASS; Schema: public; Owner: -
--

CREATE OPERATOR CLASS public.own_family
    FOR TYPE integer USING hash FAMILY public.own_family AS
    OPERATOR 1 =(integer,integer) ,
    FUNCTION 1 (integer, integer) hashint4(integer);


--
-- Name: from_latin; Type: CONVERSION; Schema: public; Owner: -
--

CREATE CONVERSION public.from_latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;


--
-- Name: own_parser; Type: TEXT SEARCH PARSER; Schema: public; Owner: -
--

CREATE TEXT SEARCH PARSER public.own_parser (
    START = prsd_start,
    GETTOKEN = prsd_nexttoken,
    END = prsd_end,
    HEADLINE = prsd_headline,
    LEXTYPES = prsd_lextype );


--
-- Name: own_simple; Type: TEXT SEARCH TEMPLATE; Schema: public; Owner: -
--

CREATE TEXT SEARCH TEMPLATE public.own_simple (
    INIT = dsimple_init,
    LEXIZE = dsimple_lexize );


--
-- Name: whole_words; Type: TEXT SEARCH DICTIONARY; Schema: public; Owner: -
--

CREATE TEXT SEARCH DICTIONARY public.whole_words (
    TEMPLATE = pg_catalog.simple,
    accept = 'false' );


--
-- Name: products; Type: TEXT SEARCH CONFIGURATION; Schema: public; Owner: -
--

CREATE TEXT SEARCH CONFIGURATION public.products (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.products
    ADD MAPPING FOR asciiword WITH public.whole_words, english_stem;

ALTER TEXT SEARCH CONFIGURATION public.products
    ADD MAPPING FOR word WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.products
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.products
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.products
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.products
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.products
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.products
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.products
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.products
    ADD MAPPING FOR hword_part WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.products
    ADD MAPPING FOR hword_asciipart WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.products
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.products
    ADD MAPPING FOR asciihword WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.products
    ADD MAPPING FOR hword WITH english_stem;

ALTER TEXT SEARCH CONFIGURATION public.products
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.products
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.products
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.products
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.products
    ADD MAPPING FOR uint WITH simple;


--
-- Name: TEXT SEARCH CONFIGURATION products; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TEXT SEARCH CONFIGURATION public.products IS 'How products are found.';


--
-- Name: raw; Type: TEXT SEARCH CONFIGURATION; Schema: public; Owner: -
--

CREATE TEXT SEARCH CONFIGURATION public.raw (
    PARSER = public.own_parser );

ALTER TEXT SEARCH CONFIGURATION public.raw
    ADD MAPPING FOR word WITH simple;


--
-- Name: files; Type: FOREIGN DATA WRAPPER; Schema: -; Owner: -
--

CREATE FOREIGN DATA WRAPPER files OPTIONS (
    debug 'true'
);


--
-- Name: archive; Type: SERVER; Schema: -; Owner: -
--

CREATE SERVER archive TYPE 'tape' VERSION '2' FOREIGN DATA WRAPPER files OPTIONS (
    host 'a',
    password_file 'x'
);


--
-- Name: SERVER archive; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON SERVER archive IS 'The old invoices.';


--
-- PostgreSQL database dump complete
--


