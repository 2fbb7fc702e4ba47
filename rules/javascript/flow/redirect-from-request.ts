import { NextRequest, NextResponse } from 'next/server';

export function GET(request: NextRequest) {
  const to = request.nextUrl.searchParams.get('to');
  // ruleid: redirect-from-request
  return NextResponse.redirect(to);
}

export function POST(request: NextRequest) {
  // ok: redirect-from-request
  return NextResponse.redirect(new URL('/home', request.url));
}
