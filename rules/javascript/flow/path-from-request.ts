import { readFile } from 'fs/promises';
import * as fs from 'node:fs';
import path from 'node:path';

export async function GET(request: Request, { params }: { params: { name: string } }) {
  // ruleid: path-from-request
  const text = await readFile(path.join('docs', params.name), 'utf8');
  return new Response(text);
}

export const handler = async (event) => {
  // ruleid: path-from-request
  return fs.readFileSync('data/' + event.pathParameters.file);
};

export const safe = async (event) => {
  // ok: path-from-request
  return fs.readFileSync('data/' + path.basename(event.pathParameters.file));
};
// ok: path-from-request
export const other = async (event) => fs.readFileSync('data/' + event.version);
