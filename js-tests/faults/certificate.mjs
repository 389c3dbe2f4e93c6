// What a server shows that nobody vouches for: signed by itself. For tests on loopback, and worth nothing anywhere else.
//
//   openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 36500 \
//     -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1

export const certificate = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgoGVdIO0u+jt8WjJM
nK/DHFklYMDnrp6vaodC37+eqmChRANCAAQKLORufPGkDfVDgwzY26J3djrH//km
Fp5Gg1J/WM6v3ERFYnjV0COcgnYbiHvBS0Sp2WpqMnyD4hVSZy24CVfN
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBkDCCATagAwIBAgIUaMcHP4G3JpbjGr8nuZvOhHdK+NgwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyMzIwMTgxOVoYDzIxMjYxMDMw
MjAxODE5WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQKLORufPGkDfVDgwzY26J3djrH//kmFp5Gg1J/WM6v3ERFYnjV0COc
gnYbiHvBS0Sp2WpqMnyD4hVSZy24CVfNo2QwYjAdBgNVHQ4EFgQUIJP7yQgj2zd9
IM0csrp2P4InKtUwHwYDVR0jBBgwFoAUIJP7yQgj2zd9IM0csrp2P4InKtUwDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
IQCq2tnGR6G52bh0mxeC3ev21Uvh1hqwgnqNfq49Yg9iUQIgDMwOnZOt0A8k12d3
LoKKOOyAo8viqd48RZh/IPIsIuU=
-----END CERTIFICATE-----`,
};
