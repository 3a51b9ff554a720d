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
-- Name: more; Type: TABLE; Schema: other; Owner: -
--

CREATE TABLE other.more (
    id integer NOT NULL
);


--
-- Name: measured; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.measured (
    id integer NOT NULL,
    a integer,
    b integer,
    c text
);


--
-- Name: more more_pkey; Type: CONSTRAINT; Schema: other; Owner: -
--

ALTER TABLE ONLY other.more
    ADD CONSTRAINT more_pkey PRIMARY KEY (id);


--
-- Name: measured measured_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.measured
    ADD CONSTRAINT measured_pkey PRIMARY KEY (id);


--
-- Name: dependent; Type: STATISTICS; Schema: public; Owner: -
--

CREATE STATISTICS public.dependent (ndistinct, dependencies) ON a, b FROM public.measured;


--
-- Name: STATISTICS dependent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON STATISTICS public.dependent IS 'both';


--
-- Name: a_few; Type: PUBLICATION; Schema: -; Owner: -
--

CREATE PUBLICATION a_few WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = true);


--
-- Name: PUBLICATION a_few; Type: COMMENT; Schema: -; Owner: -
--

COMMENT ON PUBLICATION a_few IS 'a few';


--
-- Name: everything; Type: PUBLICATION; Schema: -; Owner: -
--

CREATE PUBLICATION everything FOR ALL TABLES WITH (publish = 'insert, truncate');


--
-- Name: a_few more; Type: PUBLICATION TABLE; Schema: other; Owner: -
--

ALTER PUBLICATION a_few ADD TABLE ONLY other.more;


--
-- Name: a_few measured; Type: PUBLICATION TABLE; Schema: public; Owner: -
--

ALTER PUBLICATION a_few ADD TABLE ONLY public.measured;


--
-- PostgreSQL database dump complete
--


