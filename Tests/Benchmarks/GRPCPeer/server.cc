// The peer of make bench-rpc: gRPC C++'s callback server with TLS, answering the same message.
// Usage: server CERTIFICATE KEY; prints its port; ends with its standard input.
#include <fstream>
#include <iostream>
#include <sstream>

#include <grpcpp/grpcpp.h>

#include "echo.grpc.pb.h"

namespace {

std::string Read(const char* path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

class EchoServer final : public seal::bench::v1::EchoService::CallbackService {
  grpc::ServerUnaryReactor* Echo(
      grpc::CallbackServerContext* context, const seal::bench::v1::Version* request,
      seal::bench::v1::Version* response) override {
    *response = *request;
    auto* reactor = context->DefaultReactor();
    reactor->Finish(grpc::Status::OK);
    return reactor;
  }
};

}  // namespace

int main(int, char** arguments) {
  grpc::SslServerCredentialsOptions options;
  options.pem_key_cert_pairs.push_back({Read(arguments[2]), Read(arguments[1])});
  EchoServer service;
  int port = 0;
  grpc::ServerBuilder builder;
  builder.AddListeningPort("127.0.0.1:0", grpc::SslServerCredentials(options), &port);
  builder.RegisterService(&service);
  auto server = builder.BuildAndStart();
  std::cout << port << std::endl;
  std::string line;
  while (std::getline(std::cin, line)) {
  }
  server->Shutdown();
}
