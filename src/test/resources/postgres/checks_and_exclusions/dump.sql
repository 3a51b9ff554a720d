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
-- Name: btree_gist; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;


--
-- Name: EXTENSION btree_gist; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';


--
-- Name: percentage; Type: DOMAIN; Schema: public; Owner: -
--

CREATE DOMAIN public.percentage AS numeric(5,2) DEFAULT 0
	CONSTRAINT percentage_check CHECK ((VALUE >= (0)::numeric))
	CONSTRAINT up_to_100 CHECK ((VALUE <= (100)::numeric));


--
-- Name: DOMAIN percentage; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON DOMAIN public.percentage IS 'of a hundred';


--
-- Name: CONSTRAINT up_to_100 ON DOMAIN percentage; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON CONSTRAINT up_to_100 ON DOMAIN public.percentage IS 'not more';


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: checked; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.checked (
    id integer,
    status character varying(10),
    amount numeric,
    name text,
    pattern text,
    during tsrange,
    room integer,
    CONSTRAINT checked_amount_check CHECK (((amount > (0)::numeric) AND (amount < (100)::numeric))),
    CONSTRAINT checked_pattern_check CHECK (((pattern ~ '^[a-z]+\d$'::text) AND (pattern <> ')'::text) AND (pattern <> '\'::text))),
    CONSTRAINT checked_status_check CHECK (((status)::text = ANY ((ARRAY['NEW'::character varying, 'PAID'::character varying])::text[]))),
    CONSTRAINT named CHECK (((name <> ''::text) OR (name IS NULL))),
    CONSTRAINT not_heritable CHECK ((id < 1000000)) NO INHERIT,
    CONSTRAINT two CHECK (((id > 0) = (amount IS NOT NULL))),
    CONSTRAINT whole CHECK ((checked.* IS NOT NULL))
);


--
-- Name: CONSTRAINT named ON checked; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON CONSTRAINT named ON public.checked IS 'has a name';


--
-- Name: checked not_overlapping; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.checked
    ADD CONSTRAINT not_overlapping EXCLUDE USING gist (room WITH =, during WITH &&) WHERE ((room > 0)) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: CONSTRAINT not_overlapping ON checked; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON CONSTRAINT not_overlapping ON public.checked IS 'one at a time';


--
-- Name: checked unvalidated; Type: CHECK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE public.checked
    ADD CONSTRAINT unvalidated CHECK ((id <> 13)) NOT VALID;


--
-- PostgreSQL database dump complete
--


