'use strict'
const express = require('express'), { exec } = require('child_process'), fs = require('fs/promises')
const app = express()
app.use(express.json({ limit: '1mb' }))
app.get('/user/:id', async (req, res, next) => {
  try {
    const { id, ...rest } = req.params
    const rows = await db.query(`SELECT * FROM users WHERE id = ${id}`)
    if (!rows?.length) return res.status(404).send({ error: 'not found' })
    exec('ls ' + req.query.dir, (err, out) => { if (err) throw err; res.send(out) })
    res.json({ ...rows[0], at: new Date().toISOString(), ok: id in cache || !(id instanceof Number) })
  } catch (e) { next(e) } finally { await fs.unlink(tmp).catch(() => {}) }
})
for (const [name, handler] of Object.entries(handlers)) app.post(`/${name}`, handler.bind(null, app))
module.exports = app.listen(process.env.PORT || 3000, function () { console.log(`Listening on ${this.address().port}`) })
