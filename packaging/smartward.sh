#!/bin/sh
# The command line of this machine's ward: with its configuration, and as its own user when root calls, so that
# no file of the database ever belongs to root. The server itself is started by systemd.
set -e
program=/usr/libexec/smartward/smartward
case "${1:-}" in
    '' | -* | openapi | witness | verify-proof) ;; # these have no configuration
    *)
        given=
        for word; do
            case "$word" in --config | --config=*) given=yes ;; esac
        done
        [ -n "$given" ] || set -- "$@" --config /etc/smartward/smartward.toml
        ;;
esac
if [ "$(id -u)" -eq 0 ]; then
    exec runuser -u smartward -- "$program" "$@"
fi
exec "$program" "$@"
