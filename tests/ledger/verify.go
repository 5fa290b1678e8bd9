// What Go's own packages say of a log of smartward: golang.org/x/mod/sumdb/note and sumdb/tlog, which check the
// modules of every Go program. Only cosignatures, policies and tiles' other paths are read here by hand, from
// their specifications.
//
// Reads cases from standard input, one JSON object a line, and answers each with one line.
package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// A case: files are named by their paths.
type question struct {
	Name   string
	What   string // note, proof, growth, request, entries
	Policy string
	Note   string   // the checkpoint (growth: the newer)
	Older  string   // growth, request
	Proof  string   // proof
	Entry  string   // proof
	Log    []string // folders of tiles; what stands in the first hides the same in the next
}

type answer struct {
	Name  string `json:"name"`
	Taken bool   `json:"taken"`
	Why   string `json:"why"`
}

// files reads tiles for tlog.TileHashReader, from folders.
type files []string

func (f files) read(name string) ([]byte, error) {
	var bytes []byte
	err := errors.New("no folder of a log")
	for _, folder := range f {
		if bytes, err = os.ReadFile(filepath.Join(folder, name)); err == nil {
			return bytes, nil
		}
	}
	return nil, err
}

func (f files) Height() int                     { return 8 }
func (f files) SaveTiles([]tlog.Tile, [][]byte) {}
func (f files) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		// "tile/8/0/000" of x/mod is "tile/0/000" here.
		bytes, err := f.read("tile/" + strings.TrimPrefix(tile.Path(), "tile/8/"))
		if err != nil {
			return nil, err
		}
		all = append(all, bytes)
	}
	return all, nil
}

// entries reads a bundle: each entry behind its length.
func (f files) entries(number int64, width int) ([][]byte, error) {
	path := tlog.Tile{H: 8, L: 0, N: number, W: width}.Path()
	bytes, err := f.read("tile/entries/" + strings.TrimPrefix(path, "tile/8/0/"))
	if err != nil {
		return nil, err
	}
	var all [][]byte
	for len(bytes) >= 2 {
		length := int(binary.BigEndian.Uint16(bytes))
		if len(bytes) < 2+length {
			return nil, errors.New("a bundle cut short")
		}
		all = append(all, bytes[2:2+length])
		bytes = bytes[2+length:]
	}
	if len(bytes) != 0 || len(all) != width {
		return nil, fmt.Errorf("bundle %d has %d entries", number, len(all))
	}
	return all, nil
}

func width(number, size int64) int {
	if left := size - number*256; left < 256 {
		return int(left)
	}
	return 256
}

// stored keeps hashes by their storage index: what x/mod makes of entries one by one.
type stored []tlog.Hash

func (s stored) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var all []tlog.Hash
	for _, index := range indexes {
		all = append(all, s[index])
	}
	return all, nil
}

func (s stored) at(level int, n int64) tlog.Hash { return s[tlog.StoredHashIndex(level, n)] }

// checkEntries computes the whole tree out of tile/entries alone, and holds root and every tile against it.
func checkEntries(f files, t *tree) error {
	var hashes stored
	for number := int64(0); number*256 < t.N; number++ {
		all, err := f.entries(number, width(number, t.N))
		if err != nil {
			return err
		}
		for at, entry := range all {
			more, err := tlog.StoredHashes(number*256+int64(at), entry, hashes)
			if err != nil {
				return err
			}
			hashes = append(hashes, more...)
		}
	}
	root, err := tlog.TreeHash(t.N, hashes)
	if err != nil {
		return err
	}
	if root != t.Hash {
		return errors.New("the entries have another root")
	}
	for level := 0; t.N>>(8*level) > 0; level++ {
		count := t.N >> (8 * level)
		for number := int64(0); number*256 < count; number++ {
			tile := tlog.Tile{H: 8, L: level, N: number, W: width(number, count)}
			var made []byte
			for n := int64(0); n < int64(tile.W); n++ {
				hash := hashes.at(8*level, number*256+n)
				made = append(made, hash[:]...)
			}
			read, err := f.ReadTiles([]tlog.Tile{tile})
			if err != nil {
				return err
			}
			if !bytes.Equal(read[0], made) {
				return fmt.Errorf("another tile: %s", tile.Path())
			}
		}
	}
	return nil
}

func checkProof(q question, p *policy) error {
	file, err := os.ReadFile(q.Proof)
	if err != nil {
		return err
	}
	entry, err := os.ReadFile(q.Entry)
	if err != nil {
		return err
	}
	head, checkpoint, _ := strings.Cut(string(file), "\n\n")
	lines := strings.Split(head, "\n")
	if lines[0] != "c2sp.org/tlog-proof@v1" || len(lines) < 2 {
		return errors.New("no proof")
	}
	lines = lines[1:]
	if strings.HasPrefix(lines[0], "extra ") {
		carried, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[0], "extra "))
		if err != nil || !bytes.Equal(carried, entry) {
			return errors.New("carries another entry")
		}
		lines = lines[1:]
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[0], "index "), 10, 64)
	if err != nil {
		return err
	}
	var path tlog.RecordProof
	for _, line := range lines[1:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return err
		}
		path = append(path, hash)
	}
	t, err := p.open([]byte(checkpoint), true)
	if err != nil {
		return err
	}
	if err := tlog.CheckRecord(path, t.N, t.Hash, index, tlog.RecordHash(entry)); err != nil {
		return err
	}
	if len(q.Log) == 0 {
		return nil
	}
	return checkAgainstLog(files(q.Log), t, index, entry, path)
}

// checkAgainstLog holds a proof against the entries and tiles of the log itself.
func checkAgainstLog(f files, t *tree, index int64, entry []byte, path tlog.RecordProof) error {
	all, err := f.entries(index/256, width(index/256, t.N))
	if err != nil {
		return err
	}
	if !bytes.Equal(all[index%256], entry) {
		return errors.New("the log has another entry there")
	}
	made, err := tlog.ProveRecord(t.N, index, tlog.TileHashReader(t.Tree, f))
	if err != nil {
		return err
	}
	if fmt.Sprint(made) != fmt.Sprint(path) {
		return errors.New("the tiles give another path")
	}
	return nil
}

func checkGrowth(q question, p *policy, newer *tree) error {
	bytes, err := os.ReadFile(q.Older)
	if err != nil {
		return err
	}
	older, err := p.open(bytes, false)
	if err != nil {
		return err
	}
	if older.origin != newer.origin {
		return errors.New("another log")
	}
	path, err := tlog.ProveTree(newer.N, older.N, tlog.TileHashReader(newer.Tree, files(q.Log)))
	if err != nil {
		return err
	}
	return tlog.CheckTree(path, newer.N, newer.Hash, older.N, older.Hash)
}

// checkRequest follows the path a log sends to a witness, from the checkpoint that he holds.
func checkRequest(q question, p *policy) error {
	body, err := os.ReadFile(q.Note)
	if err != nil {
		return err
	}
	head, checkpoint, _ := strings.Cut(string(body), "\n\n")
	newer, err := p.open([]byte(checkpoint), false)
	if err != nil {
		return err
	}
	bytes, err := os.ReadFile(q.Older)
	if err != nil {
		return err
	}
	older, err := p.open(bytes, false)
	if err != nil {
		return err
	}
	lines := strings.Split(head, "\n")
	if lines[0] != fmt.Sprintf("old %d", older.N) {
		return errors.New("goes on from another size")
	}
	var path tlog.TreeProof
	for _, line := range lines[1:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return err
		}
		path = append(path, hash)
	}
	return tlog.CheckTree(path, newer.N, newer.Hash, older.N, older.Hash)
}

func check(q question) error {
	p, err := readPolicy(q.Policy)
	if err != nil {
		return err
	}
	if q.What == "proof" {
		return checkProof(q, p)
	}
	if q.What == "request" {
		return checkRequest(q, p)
	}
	bytes, err := os.ReadFile(q.Note)
	if err != nil {
		return err
	}
	t, err := p.open(bytes, false)
	if err != nil {
		return err
	}
	switch q.What {
	case "note":
		return nil
	case "growth":
		return checkGrowth(q, p, t)
	case "entries":
		return checkEntries(files(q.Log), t)
	}
	return errors.New("unknown question")
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	answers := json.NewEncoder(os.Stdout)
	for lines.Scan() {
		var q question
		if err := json.Unmarshal(lines.Bytes(), &q); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		a := answer{q.Name, true, ""}
		if err := check(q); err != nil {
			a.Taken, a.Why = false, err.Error()
		}
		answers.Encode(a)
	}
}
