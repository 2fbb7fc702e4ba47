/* ruleid: postgresql-policy-always-true */
CREATE POLICY all_orders ON orders USING (true);
/* ruleid: postgresql-policy-always-true */
CREATE POLICY insert_orders ON orders FOR INSERT TO public WITH CHECK (true);
/* ok: postgresql-policy-always-true */
CREATE POLICY read_countries ON country FOR SELECT USING (true);
/* ok: postgresql-policy-always-true */
CREATE POLICY own_orders ON orders USING (owner = current_user);
/* ok: postgresql-policy-always-true */
CREATE POLICY admin_orders ON orders TO administrators USING (true);
