import express from "express";
import http from "node:http";
const app = express();
// ruleid: app-without-security-headers
http.createServer(app).listen(3000);
