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
-- Name: address; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.address AS (
	street character varying(40),
	zip character(5),
	tags text[]
);


--
-- Name: TYPE address; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TYPE public.address IS 'where';


--
-- Name: COLUMN address.zip; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON COLUMN public.address.zip IS 'five digits';


--
-- Name: clock; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.clock AS RANGE (
    subtype = time without time zone,
    multirange_type_name = public.clock_multirange
);


--
-- Name: empty_enum; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.empty_enum AS ENUM (
);


--
-- Name: mood; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.mood AS ENUM (
    'sad',
    'better',
    'ok',
    'it''s, "fine"'
);


--
-- Name: TYPE mood; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TYPE public.mood IS 'how';


--
-- Name: person; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.person AS (
	name text COLLATE pg_catalog."C",
	home public.address,
	feels public.mood
);


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: lives; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lives (
    id integer,
    at public.address
);


--
-- Name: people; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people OF public.person (
    name NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: people people_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (name);


--
-- PostgreSQL database dump complete
--


