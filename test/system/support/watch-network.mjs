// Loaded into the program and its children: every attempt to open a connection leaves a line in the file that WATCH names.
// Children get no environment; the file's name comes with the address of this module.

import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const file = new URL(import.meta.url).searchParams.get('file');

function watched(owner, method, what) {
  const original = owner[method];
  owner[method] = function (...args) {
    appendFileSync(file, `${what} ${process.argv[1]} ${JSON.stringify(args[0])}\n`);
    return original.apply(this, args);
  };
}

appendFileSync(file, `watching ${process.argv[1]}\n`);
watched(net.Socket.prototype, 'connect', 'connect');
watched(dgram.Socket.prototype, 'send', 'send');
watched(dns, 'lookup', 'lookup');
watched(dns.promises, 'lookup', 'lookup');
