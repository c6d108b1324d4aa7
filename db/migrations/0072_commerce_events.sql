-- What of companies, prices, stock and orders is told (0070).

select events.watch('accounts.company', 'company', 'Company', company_column => 'id', told => '{number,name}');

select events.watch('pricing.price', 'price', 'Product', id_column => 'product_id');
select events.watch('pricing.sales_terms', 'sales_terms', 'Product', id_column => 'product_id');
select events.watch('pricing.price_list', 'price_list', 'PriceList', told => '{name}');
select events.watch('pricing.price_list_assignment', 'price_list', 'PriceList', id_column => 'price_list_id');
select events.watch('pricing.promotion', 'promotion', 'Promotion', told => '{name}');
select events.watch('pricing.tax_rate', 'tax_rate', 'TaxRate');

select events.watch('orders.stock', 'stock', 'Product', id_column => 'product_id');
-- For kept answers alone: what else says of a product what can be had, and of a search what is found.
select events.watch('orders.stock_policy', 'stock_policy', 'Product', id_column => 'product_id');
select events.watch('orders.incoming', 'incoming', 'Product', id_column => 'product_id');
select events.watch('orders.warehouse', 'warehouse', 'Warehouse');
select events.watch('catalog.synonym', 'synonym', 'Synonym');
select events.watch('orders."order"', 'order', 'Order', verb_column => 'status', company_column => 'company_id',
  told => '{number,status}');
