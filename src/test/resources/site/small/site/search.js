window.schemaSearch = [
["partitioned table","audit.entry","","tables/audit.entry.html",["id","","","at","","","what","",""]]
,["table, partition","audit.entry_2026","","tables/audit.entry_2026.html",["id","","","at","","","what","",""]]
,["function","audit.log()","","schemas/audit.html#function-_log_-497a3aeb231a",[]]
,["table","public.customer","People and companies that buy.\n\nOne row per e-mail address.","tables/public.customer.html",["id","","","email","Where invoices go; also the login.","","name","","","created_at","",""]]
,["table","public.order_line","","tables/public.order_line.html",["order_id","","","line","","","product","","","price","","","quantity","","","sum","",""]]
,["table","public.orders","","tables/public.orders.html",["id","","","customer_id","","","status","","","total","","","tags","","","note","",""]]
,["table","public.setting","","tables/public.setting.html",["key","","","value","",""]]
,["view","public.open_orders","","tables/public.open_orders.html",["id","","","email","","","total","",""]]
,["materialized view","public.sales","","tables/public.sales.html",["total","",""]]
,["sequence","public.invoice_number","","schemas/public.html#sequence-invoice_number",[]]
,["enum","public.order_status","Where an order is.","schemas/public.html#enum-order_status",[]]
,["domain","public.money_amount","","schemas/public.html#domain-money_amount",[]]];
