import express from "express";
import http from "node:http";
const app = express();
// ruleid: requests-not-slowed-down
http.createServer(app).listen(3000);
