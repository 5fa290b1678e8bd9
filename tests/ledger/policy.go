package main

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// cosigner checks signatures of type 0x04, which x/mod does not know.
type cosigner struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (c cosigner) Name() string    { return c.name }
func (c cosigner) KeyHash() uint32 { return c.hash }
func (c cosigner) Verify(text, signature []byte) bool {
	if len(signature) != 8+ed25519.SignatureSize {
		return false
	}
	at := binary.BigEndian.Uint64(signature)
	message := append([]byte(fmt.Sprintf("cosignature/v1\ntime %d\n", at)), text...)
	return ed25519.Verify(c.key, message, signature[8:])
}

func newCosigner(text string) (note.Verifier, error) {
	parts := strings.SplitN(text, "+", 3)
	if len(parts) != 3 {
		return nil, errors.New("no key of a witness")
	}
	key, err := base64.StdEncoding.DecodeString(parts[2])
	hash, err2 := strconv.ParseUint(parts[1], 16, 32)
	if err != nil || err2 != nil || len(key) != 33 || key[0] != 0x04 {
		return nil, errors.New("no key of a witness")
	}
	return cosigner{parts[0], uint32(hash), key[1:]}, nil
}

type group struct {
	needed  int
	members []string
}

type policy struct {
	origins   map[string]bool
	verifiers []note.Verifier
	witnesses map[string]note.Verifier
	groups    map[string]group
	quorum    string
}

func readPolicy(file string) (*policy, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	p := &policy{map[string]bool{}, nil, map[string]note.Verifier{}, map[string]group{}, ""}
	for _, line := range strings.Split(string(text), "\n") {
		words := strings.Fields(line)
		if len(words) == 0 || strings.HasPrefix(words[0], "#") {
			continue
		}
		if err := p.take(words); err != nil {
			return nil, fmt.Errorf("policy: %q: %w", line, err)
		}
	}
	if p.quorum == "" {
		return nil, errors.New("policy without a quorum")
	}
	return p, nil
}

func (p *policy) take(words []string) error {
	switch words[0] {
	case "log":
		log, err := note.NewVerifier(words[1])
		if err != nil {
			return err
		}
		p.origins[log.Name()] = true
		p.verifiers = append(p.verifiers, log)
	case "witness":
		witness, err := newCosigner(words[2])
		if err != nil {
			return err
		}
		p.witnesses[words[1]] = witness
		p.verifiers = append(p.verifiers, witness)
	case "group":
		members := words[3:]
		needed, err := strconv.Atoi(words[2])
		if words[2] == "all" {
			needed, err = len(members), nil
		} else if words[2] == "any" {
			needed, err = 1, nil
		}
		if err != nil {
			return err
		}
		p.groups[words[1]] = group{needed, members}
	case "quorum":
		p.quorum = words[1]
	default:
		return errors.New("unknown word")
	}
	return nil
}

func (p *policy) met(name string, signed map[string]bool) bool {
	if name == "none" {
		return true
	}
	if witness, found := p.witnesses[name]; found {
		return signed[witness.Name()+strconv.Itoa(int(witness.KeyHash()))]
	}
	count := 0
	for _, member := range p.groups[name].members {
		if p.met(member, signed) {
			count++
		}
	}
	return count >= p.groups[name].needed
}

type tree struct {
	tlog.Tree
	origin string
}

// open checks every signature, the log's own above all, and whether there are enough witnesses.
func (p *policy) open(bytes []byte, wantQuorum bool) (*tree, error) {
	opened, err := note.Open(bytes, note.VerifierList(p.verifiers...))
	if err != nil {
		return nil, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 {
		return nil, errors.New("no checkpoint")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || strconv.FormatInt(size, 10) != lines[1] {
		return nil, errors.New("no size")
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		return nil, err
	}
	signed := map[string]bool{}
	byLog := false
	for _, signature := range opened.Sigs {
		byLog = byLog || (p.origins[signature.Name] && signature.Name == lines[0])
		signed[signature.Name+strconv.Itoa(int(signature.Hash))] = true
	}
	if !byLog {
		return nil, errors.New("not signed by its log")
	}
	if wantQuorum && !p.met(p.quorum, signed) {
		return nil, errors.New("too few witnesses")
	}
	return &tree{tlog.Tree{N: size, Hash: root}, lines[0]}, nil
}
