const express = require('express');
const mysql = require('mysql2/promise');
const { Pool } = require('pg');
const knex = require('knex')(require('./knexfile'));

const app = express();
const pool = mysql.createPool({ uri: process.env.DATABASE_URL });
const pg = new Pool();

app.get('/users', async (req, res) => {
  // ruleid: sql-from-request
  const [rows] = await pool.query(`SELECT * FROM users WHERE name = '${req.query.name}'`);
  res.json(rows);
});

app.get('/users/:id', async (req, res) => {
  const sql = 'SELECT * FROM users WHERE id = ' + req.params.id;
  // ruleid: sql-from-request
  const found = await pg.query(sql);
  // ruleid: sql-from-request
  await pg.query({ text: sql, values: [] });
  res.json(found.rows);
});

app.get('/sorted', async (req, res) => {
  const { order } = req.query;
  // ruleid: sql-from-request
  res.json(await knex('users').orderByRaw(order));
});

app.get('/safe', async (req, res) => {
  // ok: sql-from-request
  const [rows] = await pool.query('SELECT * FROM users WHERE name = ?', [req.query.name]);
  // ok: sql-from-request
  await pg.query('SELECT * FROM users WHERE id = $1', [req.params.id]);
  const page = parseInt(req.query.page, 10);
  // ok: sql-from-request
  await pool.query(`SELECT * FROM users LIMIT 10 OFFSET ${page}`);
  // ok: sql-from-request
  await pool.query('SELECT * FROM users WHERE name = ' + mysql.escape(req.query.name));
  // ok: sql-from-request
  const first = document.query(req.query.selector);
  res.json(rows);
});

app.get('/list', async (req, res) => {
  const { column } = req.query;
  if (!['name', 'email'].includes(column)) return res.sendStatus(400);
  // ok: sql-from-request
  res.json(await pool.query(`SELECT * FROM users ORDER BY ${column}`));
});
