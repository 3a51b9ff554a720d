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
-- Name: other; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA other;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: country; Type: TABLE; Schema: other; Owner: -
--

CREATE TABLE other.country (
    code character(2) NOT NULL,
    region integer NOT NULL
);


--
-- Name: child; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.child (
    id integer NOT NULL,
    plain integer,
    cascading integer,
    restricted integer,
    by_default integer DEFAULT 0,
    code text,
    country character(2),
    region integer,
    first integer,
    second integer
);


--
-- Name: parent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.parent (
    id integer NOT NULL,
    code text,
    a integer,
    b integer
);


--
-- Name: self; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.self (
    id integer NOT NULL,
    parent integer
);


--
-- Name: country country_pkey; Type: CONSTRAINT; Schema: other; Owner: -
--

ALTER TABLE ONLY other.country
    ADD CONSTRAINT country_pkey PRIMARY KEY (code, region);


--
-- Name: country country_region_code_key; Type: CONSTRAINT; Schema: other; Owner: -
--

ALTER TABLE ONLY other.country
    ADD CONSTRAINT country_region_code_key UNIQUE (region, code);


--
-- Name: parent carrying; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.parent
    ADD CONSTRAINT carrying UNIQUE (b) INCLUDE (code);


--
-- Name: child child_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.child
    ADD CONSTRAINT child_pkey PRIMARY KEY (id);


--
-- Name: parent late; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.parent
    ADD CONSTRAINT late UNIQUE (a) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: parent pair; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.parent
    ADD CONSTRAINT pair UNIQUE (b, a);


--
-- Name: parent parent_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.parent
    ADD CONSTRAINT parent_code_key UNIQUE (code);


--
-- Name: parent parent_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.parent
    ADD CONSTRAINT parent_key PRIMARY KEY (id);


--
-- Name: CONSTRAINT parent_key ON parent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON CONSTRAINT parent_key ON public.parent IS 'the key';


--
-- Name: self self_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.self
    ADD CONSTRAINT self_pkey PRIMARY KEY (id);


--
-- Name: child child_by_default_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.child
    ADD CONSTRAINT child_by_default_fkey FOREIGN KEY (by_default) REFERENCES public.parent(id) ON DELETE SET DEFAULT;


--
-- Name: child child_cascading_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.child
    ADD CONSTRAINT child_cascading_fkey FOREIGN KEY (cascading) REFERENCES public.parent(id) ON UPDATE CASCADE ON DELETE CASCADE;


--
-- Name: child child_code_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.child
    ADD CONSTRAINT child_code_fkey FOREIGN KEY (code) REFERENCES public.parent(code) DEFERRABLE;


--
-- Name: child child_plain_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.child
    ADD CONSTRAINT child_plain_fkey FOREIGN KEY (plain) REFERENCES public.parent(id);


--
-- Name: child child_restricted_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.child
    ADD CONSTRAINT child_restricted_fkey FOREIGN KEY (restricted) REFERENCES public.parent(id) ON UPDATE SET NULL ON DELETE RESTRICT;


--
-- Name: self self_parent_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.self
    ADD CONSTRAINT self_parent_fkey FOREIGN KEY (parent) REFERENCES public.self(id);


--
-- Name: child some_columns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.child
    ADD CONSTRAINT some_columns FOREIGN KEY (second, first) REFERENCES public.parent(b, a) ON DELETE SET NULL;


--
-- Name: child to_country; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.child
    ADD CONSTRAINT to_country FOREIGN KEY (region, country) REFERENCES other.country(region, code) MATCH FULL DEFERRABLE INITIALLY DEFERRED;


--
-- Name: CONSTRAINT to_country ON child; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON CONSTRAINT to_country ON public.child IS 'where it is';


--
-- Name: child unvalidated; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.child
    ADD CONSTRAINT unvalidated FOREIGN KEY (first) REFERENCES public.parent(id) NOT VALID;


--
-- PostgreSQL database dump complete
--


