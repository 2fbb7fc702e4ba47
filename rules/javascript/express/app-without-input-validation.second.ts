import express from "express";
import http from "node:http";
const app = express();
// ruleid: app-without-input-validation
http.createServer(app).listen(3000);
