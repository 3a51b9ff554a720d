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

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: orders; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.orders (
    id bigint NOT NULL,
    customer_id bigint NOT NULL,
    note text
)
WITH (fillfactor='70', toast.autovacuum_enabled='false');
ALTER TABLE ONLY public.orders ALTER COLUMN customer_id SET STATISTICS 500;
ALTER TABLE ONLY public.orders ALTER COLUMN note SET (n_distinct=-0.5);


--
-- Name: archived; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.archived (
    note text
)
INHERITS (public.orders);


--
-- Name: archived_later; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.archived_later (
)
INHERITS (public.orders);


--
-- Name: parted; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.parted (
    id integer,
    at date
)
PARTITION BY RANGE (at);


--
-- Name: parted_1; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.parted_1 (
    id integer,
    at date
);


--
-- Name: parted_2; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.parted_2 (
    id integer,
    at date
);


--
-- Name: totals; Type: MATERIALIZED VIEW; Schema: public; Owner: -
--

CREATE MATERIALIZED VIEW public.totals AS
 SELECT orders.customer_id,
    count(*) AS orders
   FROM public.orders
  GROUP BY orders.customer_id
  WITH NO DATA;
ALTER TABLE ONLY public.totals ALTER COLUMN customer_id SET STATISTICS 10;


--
-- Name: parted_1; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.parted ATTACH PARTITION public.parted_1 FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');


--
-- Name: parted_2; Type: TABLE ATTACH; Schema: public; Owner: -
--

ALTER TABLE ONLY public.parted ATTACH PARTITION public.parted_2 FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');


--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);


--
-- Name: orders_customer_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX orders_customer_idx ON public.orders USING btree (customer_id, lower(note));

ALTER TABLE public.orders CLUSTER ON orders_customer_idx;
ALTER INDEX public.orders_customer_idx ALTER COLUMN 2 SET STATISTICS 50;


--
-- Name: totals_customer; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX totals_customer ON public.totals USING btree (customer_id);

ALTER TABLE public.totals CLUSTER ON totals_customer;


--
-- Name: orders_both; Type: STATISTICS; Schema: public; Owner: -
--

CREATE STATISTICS public.orders_both ON customer_id, note FROM public.orders;
ALTER STATISTICS public.orders_both SET STATISTICS 900;


--
-- PostgreSQL database dump complete
--


